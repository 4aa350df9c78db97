/** Peoples that autonomous places are named after. */
const peoples = [
  '壮|满|回|苗|维吾尔|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|仫佬',
  '锡伯|柯尔克孜|达斡尔|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米|鄂温克|怒|京|基诺|德昂|保安|裕固|门巴|鄂伦春|独龙|各',
].join('|');
const autonomousEnd = new RegExp(`(?:(?:${peoples})族|哈萨克|蒙古|柯尔克孜|锡伯|塔吉克|达斡尔)+自治([州县旗])$`, 'u');

/** The name that an autonomous place goes by (黔南布依族苗族自治州 → 黔南州); any other name as it is. */
export function usualPlaceName(name: string): string {
  const short = name.replace(autonomousEnd, '$1');
  return short.length >= 2 ? short : name;
}
