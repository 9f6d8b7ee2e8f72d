/** Something that ends; VS Code's subscriptions take it. */
export interface Disposable {
  dispose(): void
}
