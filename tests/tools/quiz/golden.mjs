export async function golden() {}
