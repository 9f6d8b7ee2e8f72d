/** Put in by the build, from `package.json`. */
declare const copydeskVersion: string | undefined

/** Version of the package; a program that was never built has none. */
export const version =
  typeof copydeskVersion === 'string' ? copydeskVersion : 'development'
