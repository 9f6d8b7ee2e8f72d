import {exporters} from '../core/export/index.js'
import {severities} from '../core/model/finding.js'
import type {Words} from '../core/model/words.js'
import {ruleIds} from '../core/rules/index.js'

/** One option of the command line. */
export interface Option {
  /** One letter, for `-o`. */
  readonly short?: string
  readonly type: 'boolean' | 'text' | 'texts'
  /** What stands for the value in the help: `FILE`. */
  readonly placeholder?: Words
  readonly words: Words
  /** What the value may be, where that is a list. */
  readonly values?: readonly string[]
}

const file: Words = {en: 'FILE', 'zh-cn': '文件'}

/** The table of options; each command names those that it takes. */
export const options = {
  format: {
    type: 'text',
    placeholder: {en: 'FORMAT', 'zh-cn': '格式'},
    words: {
      en: 'How to report: pretty for people, json for programs, sarif for code scanning, github for annotations of a workflow. Default: pretty',
      'zh-cn':
        '报告方式：pretty 供人阅读，json 供程序读取，sarif 供代码扫描，github 为工作流注释。默认 pretty'
    },
    values: ['pretty', 'json', 'sarif', 'github']
  },
  severity: {
    type: 'text',
    placeholder: {en: 'LEVEL', 'zh-cn': '级别'},
    words: {
      en: 'Report problems of this level and worse. Default: information',
      'zh-cn': '只报告此级别及更严重的问题。默认 information'
    },
    values: severities
  },
  rule: {
    type: 'texts',
    placeholder: {en: 'RULE', 'zh-cn': '规则'},
    words: {
      en: 'Only this rule; may be given more than once',
      'zh-cn': '只用这条规则；可重复给出'
    },
    values: ruleIds
  },
  unsafe: {
    type: 'boolean',
    words: {
      en: 'Apply the first fix of every problem, those that want a look too. Name the rules with --rule',
      'zh-cn':
        '采用每个问题的第一种改法，包括须由人判断的；须用 --rule 指明规则'
    }
  },
  to: {
    short: 't',
    type: 'texts',
    placeholder: {en: 'FORMAT', 'zh-cn': '格式'},
    words: {
      en: 'Export format; may be given more than once',
      'zh-cn': '导出格式；可重复给出'
    },
    values: exporters.map(({id}) => id)
  },
  set: {
    type: 'texts',
    placeholder: {en: 'NAME=VALUE', 'zh-cn': '名称=值'},
    words: {
      en: 'Set an option of the export format',
      'zh-cn': '设置导出格式的选项'
    }
  },
  out: {
    short: 'o',
    type: 'text',
    placeholder: {en: 'PATH', 'zh-cn': '路径'},
    words: {
      en: 'Where results go: a folder, for a single page a file with its ending, or - for standard output. Default: beside the page',
      'zh-cn':
        '结果写到哪里：文件夹；单个版面可为带扩展名的文件；- 为标准输出。默认写在版面旁边'
    }
  },
  force: {
    short: 'f',
    type: 'boolean',
    words: {
      en: 'Overwrite files that are there already',
      'zh-cn': '覆盖已有文件'
    }
  },
  'dry-run': {
    short: 'n',
    type: 'boolean',
    words: {
      en: 'Show as a diff what would change, and write nothing',
      'zh-cn': '以 diff 显示将要发生的改动，不写入'
    }
  },
  status: {
    type: 'text',
    placeholder: {en: 'STATUS', 'zh-cn': '状态'},
    words: {
      en: 'Only tagged or only suggested entities. Default: all',
      'zh-cn': '只列已标注的或只列建议的实体。默认全部'
    },
    values: ['all', 'tagged', 'suggested']
  },
  kind: {
    type: 'texts',
    placeholder: {en: 'KIND', 'zh-cn': '类别'},
    words: {
      en: 'Only entities of this kind; may be given more than once',
      'zh-cn': '只列这一类实体；可重复给出'
    }
  },
  json: {
    type: 'boolean',
    words: {
      en: 'Print the whole analysis as JSON; a list of them for several pages',
      'zh-cn': '以 JSON 输出全部分析；多个版面为一个列表'
    }
  },
  jsonl: {
    type: 'boolean',
    words: {
      en: 'Print one analysis on each line',
      'zh-cn': '每行输出一个版面的分析'
    }
  },
  name: {
    type: 'text',
    placeholder: {en: 'NAME', 'zh-cn': '名称'},
    words: {
      en: 'Name of the page that comes by standard input',
      'zh-cn': '给标准输入的版面起的名称'
    }
  },
  encoding: {
    type: 'text',
    placeholder: {en: 'NAME', 'zh-cn': '名称'},
    words: {
      en: 'Encoding of the pages: gb18030, big5, utf-16le, windows-1252 … Default: told by the bytes',
      'zh-cn':
        '版面的编码：gb18030、big5、utf-16le、windows-1252 等。默认自动识别'
    }
  },
  config: {
    type: 'text',
    placeholder: file,
    words: {
      en: 'Use this configuration. Default: the nearest copydesk.yaml',
      'zh-cn': '使用此配置。默认用最近的 copydesk.yaml'
    }
  },
  register: {
    type: 'text',
    placeholder: file,
    words: {
      en: 'Use this register. Default: the nearest entities.yaml',
      'zh-cn': '使用此名录。默认用最近的 entities.yaml'
    }
  },
  jobs: {
    short: 'j',
    type: 'text',
    placeholder: {en: 'N', 'zh-cn': '数量'},
    words: {
      en: 'Threads at most. Default: one for each core, where the work is worth it',
      'zh-cn': '最多用几个线程。默认每核一个，工作量小时只用一个'
    }
  },
  lang: {
    type: 'text',
    placeholder: {en: 'LANG', 'zh-cn': '语言'},
    words: {
      en: 'Language of messages: en or zh-cn. Default: as LANG says',
      'zh-cn': '界面语言：en 或 zh-cn。默认依 LANG'
    },
    values: ['en', 'zh-cn']
  },
  stdio: {
    type: 'boolean',
    words: {
      en: 'Speak by standard input and output; the only way there is',
      'zh-cn': '通过标准输入输出通信；这是唯一方式'
    }
  },
  help: {
    short: 'h',
    type: 'boolean',
    words: {en: 'Show this help', 'zh-cn': '显示帮助'}
  }
} as const satisfies Record<string, Option>

export type OptionId = keyof typeof options

/** Options that every command takes. */
export const commonOptions: readonly OptionId[] = ['lang', 'help']

/** Options of every command that reads pages. */
export const readingOptions: readonly OptionId[] = [
  'encoding',
  'config',
  'register',
  'jobs',
  'name'
]

/** The row of an option. */
export function optionOf(id: OptionId): Option {
  return options[id]
}
