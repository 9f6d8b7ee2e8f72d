import type {Phrase, Words} from '../core/model/words.js'

/** Why something is not done, in words for the person; ends with code 2. */
export class Refusal extends Error {
  readonly phrase: Phrase

  constructor(words: Words, values: NonNullable<Phrase['values']> = {}) {
    super(words.en)
    this.name = 'Refusal'
    this.phrase = {words, values}
  }
}

/** A file that many pages need cannot be read; told once. */
export class SharedRefusal extends Refusal {}

/** A command line that cannot be understood; said with a way to the help. */
export class UsageError extends Refusal {}

const words = {
  ENOENT: {en: 'There is no such file', 'zh-cn': '没有这个文件'},
  ENOTDIR: {en: 'There is no such folder', 'zh-cn': '没有这个文件夹'},
  EISDIR: {en: 'This is a folder', 'zh-cn': '这是文件夹'},
  EACCES: {en: 'There is no permission', 'zh-cn': '没有权限'},
  EPERM: {en: 'There is no permission', 'zh-cn': '没有权限'},
  EROFS: {en: 'The folder is read-only', 'zh-cn': '文件夹只读'},
  ENOSPC: {
    en: 'The disk is full; nothing was changed',
    'zh-cn': '磁盘已满；没有改动任何内容'
  },
  EDQUOT: {
    en: 'The disk quota is used up; nothing was changed',
    'zh-cn': '磁盘配额已用完；没有改动任何内容'
  },
  EFBIG: {
    en: 'The file would be larger than allowed; nothing was changed',
    'zh-cn': '文件超出允许的大小；没有改动任何内容'
  },
  EMFILE: {en: 'Too many files are open', 'zh-cn': '打开的文件太多'},
  ENAMETOOLONG: {en: 'The name is too long', 'zh-cn': '文件名太长'},
  ELOOP: {en: 'The links lead in a circle', 'zh-cn': '链接循环'},
  fault: {
    en: 'A fault of Copydesk, please report it: {error}',
    'zh-cn': 'Copydesk 出错，请报告：{error}'
  },
  other: {en: '{error}', 'zh-cn': '{error}'}
} as const satisfies Record<string, Words>

/** What went wrong, in words: a refusal, the system's answer, or a fault. */
export function toPhrase(error: unknown): Phrase {
  if (error instanceof Refusal) return error.phrase
  if (!(error instanceof Error)) {
    return {words: words.fault, values: {error: String(error)}}
  }

  const code = 'code' in error ? String(error.code) : ''
  const known = Object.hasOwn(words, code)
    ? words[code as keyof typeof words]
    : undefined
  if (known) return {words: known}
  const isSystem = 'syscall' in error
  return {
    words: isSystem ? words.other : words.fault,
    values: {error: error.message}
  }
}
