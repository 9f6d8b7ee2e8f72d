/**
 * Levels of administration, the characters that names of places end with and
 * their organs begin with: `区` of `丰台区`, `区发改委`.
 */
export const levels = '省市区县州镇乡區縣鎮鄉'

/** With villages, which have organs and short forms but no ministries. */
export const levelsWithVillage = levels + '村'

/** With the banners and leagues of Inner Mongolia, which end names of places. */
export const placeLevels = levelsWithVillage + '旗盟'

/** Those that names of companies begin with: `北京市`, `广东省`. */
export const companyLevels = '省市区县區縣'
