/** The nine of the thirty tasks of `resources/sample/superior-plan.docx` that are given to the counties, as the plan prints them. */
export const bindingTitles = [
  '推进惠企政策直达',
  '公开惠民惠农补贴',
  '做好城乡低保公开',
  '公开城市更新和老旧小区改造信息',
  '规范性文件应解读尽解读',
  '办好政府网站留言',
  '规范依申请公开',
  '规范政务新媒体',
  '建设基层政务公开专区',
];
