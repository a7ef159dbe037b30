/** The pilot workshop whose draft waits for its last files (packages/api/src/demo/demo-draft.ts). */
export const pilot = '凤凰智造产业园中试车间';

export const permit = '建筑工程施工许可证核发（含质量安全监督手续）';
export const drainage = '城镇污水排入排水管网许可';

/** Two files are asked for under it; the contract lies in the library twice. */
export const drainageDrawings = '排水接驳图纸及预处理设施说明';
export const contract = '施工合同';
export const safety = '质量安全措施资料（危大工程清单、专项方案）';
