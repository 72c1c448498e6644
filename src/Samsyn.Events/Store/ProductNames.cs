using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;

namespace Samsyn.Events.Store;

sealed class ProductNames(SamsynDb db) : IProductNames
{
    public async Task<IReadOnlyDictionary<string, string>> Names(IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        await db.Set<DeliveredName>().Where(n => n.Of == NameOf.Product && codes.Contains(n.Code)).ToDictionaryAsync(n => n.Code, n => n.Name, StringComparer.Ordinal, cancel);

    public async Task<IReadOnlyList<string>> All(CancellationToken cancel) =>
        await db.Set<DeliveredName>().Where(n => n.Of == NameOf.Product).Select(n => n.Name).Distinct().ToListAsync(cancel);
}
