using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;

namespace Samsyn.Events.Store;

sealed class SubstanceNames(SamsynDb db) : ISubstanceNames
{
    public async Task<IReadOnlyDictionary<string, string>> Names(CancellationToken cancel) =>
        await db.Set<DeliveredName>().Where(n => n.Of == NameOf.Substance).ToDictionaryAsync(n => n.Code, n => n.Name, StringComparer.Ordinal, cancel);
}
