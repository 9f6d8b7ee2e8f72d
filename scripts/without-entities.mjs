// Markdown is written without references by label (`core/export/markdown.ts`), so
// that no bundle needs the 2,000 names of characters with which labels are read:
// 28 kB in each of three.

/** Matches the table of the names; Go reads the pattern, without flags. */
const table = /[\\/]character-entities[\\/]index\.js$/

/** A plugin of esbuild that leaves out the names of characters. */
export const withoutEntities = {
  name: 'without-entities',
  setup(build) {
    build.onLoad({filter: table}, () => ({
      contents: 'export const characterEntities = {}'
    }))
  }
}
