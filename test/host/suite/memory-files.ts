import * as vscode from 'vscode'

const {FileSystemError, FileType} = vscode

/** Files that are on no disk, as those of a repository that is read over the web. */
export class MemoryFiles implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
  private readonly files = new Map<string, Uint8Array>()
  readonly onDidChangeFile = this.changed.event

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined)
  }

  stat({path}: vscode.Uri): vscode.FileStat {
    const bytes = this.files.get(path)
    const isFolder = [...this.files.keys()].some((each) =>
      each.startsWith(`${path}/`)
    )
    if (!bytes && !isFolder) throw FileSystemError.FileNotFound(path)
    const type = bytes ? FileType.File : FileType.Directory
    return {type, ctime: 0, mtime: 0, size: bytes?.length ?? 0}
  }

  readDirectory({path}: vscode.Uri): Array<[string, vscode.FileType]> {
    return [...this.files.keys()]
      .filter((each) => each.startsWith(`${path}/`))
      .map((each) => [each.slice(path.length + 1), FileType.File])
  }

  readFile({path}: vscode.Uri): Uint8Array {
    const bytes = this.files.get(path)
    if (!bytes) throw FileSystemError.FileNotFound(path)
    return bytes
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.files.set(uri.path, content)
    this.changed.fire([{type: vscode.FileChangeType.Changed, uri}])
  }

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path)
    this.changed.fire([{type: vscode.FileChangeType.Deleted, uri}])
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from))
    this.delete(from)
  }

  createDirectory(): void {
    // A folder is there once a file is in it.
  }
}
