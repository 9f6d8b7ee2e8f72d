// HTML is written without drawings (`core/export/html.ts`), so that no bundle needs the
// names of the attributes that SVG has: 10 kB in each of three.

/** Matches the table of SVG's attributes; Go reads the pattern, without flags. */
const table = /[\\/]property-information[\\/]lib[\\/]svg\.js$/

/** A plugin of esbuild that has HTML's attributes stand for those of SVG. */
export const withoutSvg = {
  name: 'without-svg',
  setup(build) {
    build.onLoad({filter: table}, () => ({
      contents: "export {html as svg} from './html.js'"
    }))
  }
}
