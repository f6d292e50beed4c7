export async function use() {}
