import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {onPath, runProgram} from '../host/program.js'
import {bundle, dropFolders, folder} from './copydesk.js'

interface Seen {
  diagnostics: Array<{code: string; line: number; message: string}>
  actions: string[]
  after: string[]
  left: number
  hover: string[]
  symbols: string[]
  ignored: string
  afterIgnoring: number
}

const register = `- id: shen
  kind: person
  name: 沈维钧
  description: 鹭汀区教师
  sameAs: [https://www.wikidata.org/wiki/Q1]
`

/** What a person does in the editor, by Neovim's own client. */
const script = (command: string, result: string, root: string): string => `
local seen = {}
vim.o.swapfile = false
${readFileSync(path.join('docs', 'neovim.md'), 'utf8')
  .split('```lua\n')[1]!
  .split('```')[0]!
  .replace(/^local copydesk = .*$/mu, `local copydesk = ${command}`)}
vim.fn.chdir(${JSON.stringify(root)})
vim.cmd('edit page.txt')
local function wait(condition)
  return vim.wait(20000, condition, 20)
end
local function finish()
  local file = io.open(${JSON.stringify(result)}, 'w')
  file:write(vim.json.encode(seen))
  file:close()
  vim.cmd('qall!')
end
local ok, problem = pcall(function()
  wait(function() return #vim.diagnostic.get(0) > 0 end)
  seen.diagnostics = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(seen.diagnostics, {code = each.code or each.user_data.lsp.code, line = each.lnum, message = each.message})
  end

  local wanted
  seen.actions = {}
  vim.ui.select = function(items, _, choose)
    for _, item in ipairs(items) do
      local action = item[2] or item.action
      table.insert(seen.actions, action.title)
      if action.title:find(wanted) then return choose(item) end
    end
    choose(nil)
  end
  wanted = '.'
  vim.api.nvim_win_set_cursor(0, {3, 0})
  vim.lsp.buf.code_action()
  wait(function() return vim.api.nvim_buf_get_lines(0, 2, 3, false)[1] == '改建前' end)
  seen.after = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  wait(function() return #vim.diagnostic.get(0) < #seen.diagnostics end)
  seen.left = #vim.diagnostic.get(0)

  vim.api.nvim_win_set_cursor(0, {5, 1})
  vim.lsp.buf.hover()
  local float
  wait(function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then float = window end
    end
    return float ~= nil
  end)
  seen.hover = float and vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float), 0, -1, false) or {}

  local answers = vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol',
    {textDocument = vim.lsp.util.make_text_document_params()}, 10000)
  seen.symbols = {}
  for _, answer in pairs(answers or {}) do
    for _, symbol in ipairs(answer.result or {}) do table.insert(seen.symbols, symbol.name) end
  end

  wanted = 'Never report'
  local before = #vim.diagnostic.get(0)
  vim.api.nvim_win_set_cursor(0, {1, 4})
  vim.lsp.buf.code_action()
  wait(function() return vim.fn.bufexists('copydesk.yaml') == 1 end)
  local buffer = vim.fn.bufnr('copydesk.yaml')
  seen.ignored = buffer > 0 and table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\\n') or ''
  wait(function() return #vim.diagnostic.get(0) < before end)
  seen.afterIgnoring = #vim.diagnostic.get(0)
end)
if not ok then seen.problem = tostring(problem) end
finish()
`

describe('Neovim', function () {
  this.timeout(120_000)
  afterEach(dropFolders)

  it('shows problems, fixes one, and shows the card, by its own client', async function () {
    const nvim = onPath('nvim')
    if (!nvim) return this.skip()
    const cwd = folder({
      'page.txt':
        '8月 30日，鹭汀区召开会议。\n\n改建前改建前\n\n[沈维钧]{.person ref=shen}说，街道都要做好准备。\n',
      'entities.yaml': register
    })
    const result = path.join(cwd, 'seen.json')
    const command = `{'${process.execPath}', '${await bundle()}', 'lsp', '--stdio'}`
    writeFileSync(path.join(cwd, 'drive.lua'), script(command, result, cwd))
    const run = await runProgram(
      nvim,
      ['--headless', '-u', 'NONE', '-i', 'NONE', '-S', 'drive.lua'],
      {cwd, seconds: 100, env: {HOME: cwd, LC_ALL: 'C.UTF-8'}}
    )
    assert.equal(run.code, 0, run.output)
    const seen = JSON.parse(readFileSync(result, 'utf8')) as Seen & {
      problem?: string
    }
    assert.equal(seen.problem, undefined)
    assert.deepEqual(
      seen.diagnostics.map(({code, line}) => [code, line]),
      [
        ['space-cjk-digit', 0],
        ['doubled-text', 2]
      ]
    )
    assert.equal(seen.after[2], '改建前')
    assert.equal(seen.left, 1)

    const card = seen.hover.join('\n')
    assert.match(card, /沈维钧/u)
    assert.match(card, /鹭汀区教师/u)
    assert.match(card, /https:\/\/www\.wikidata\.org\/wiki\/Q1/u)
    // Nothing in it that only VS Code can show.
    assert.doesNotMatch(card, /\$\(|command:|<span|&#?\w+;|\| *\|/u)
    assert.ok(seen.symbols.length > 0)

    assert.match(seen.ignored, /^ignore:/u)
    assert.equal(seen.afterIgnoring, 0)
    assert.ok(seen.actions.every((title) => !title.includes('workspace…')))
  })
})
