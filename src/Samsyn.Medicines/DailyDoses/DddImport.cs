using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Medicines.DailyDoses;

/// <summary>The one way in for the ATC/DDD index and the list of combined products, and the way they are read back.</summary>
sealed class DddImport(SamsynDb db, IAuditTrail trail, DoseUnits units, DosageForms forms)
{
    /// <summary>What a file would do.</summary>
    public async Task<DddPlan> Plan(DddFile file, DateOnly? endOthersFrom, CancellationToken cancel) =>
        DddPlan.Make(await db.Set<DddLine>().AsNoTracking().ToListAsync(cancel), file, endOthersFrom);

    /// <summary>Carries out a plan, all or nothing, with one line in the audit trail.</summary>
    /// <param name="fileName">Name and SHA-256 of the file, for the trail: the lines themselves are in the table, with their versions.</param>
    /// <exception cref="ArgumentException">The plan has problems.</exception>
    public async Task CarryOut(DddPlan plan, string fileName, string sha256, Actor actor, CancellationToken cancel)
    {
        if (!plan.IsPossible) throw new ArgumentException("A plan with problems cannot be carried out.", nameof(plan));
        if (plan.Added.Count + plan.Changed.Count == 0) return;
        db.AddRange(plan.Added);
        db.UpdateRange(plan.Changed.Select(c => c.After));
        var before = plan.Changed.Select(c => c.Before).ToList();
        await trail.SaveWith(actor, "ddds.imported", "ddds:file", before.Count > 0 ? before : null,
            new { File = fileName, Sha256 = sha256, Added = plan.Added.Count, Changed = plan.Changed.Select(c => c.After) }, null, cancel);
    }

    /// <summary>The index as it is stored, with all its versions.</summary>
    public async Task<DddIndex> Index(CancellationToken cancel)
    {
        var lines = await db.Set<DddLine>().AsNoTracking().ToListAsync(cancel);
        return Make(lines);
    }

    /// <summary>Changes when, and only when, the index says something else; "" where nothing was imported.</summary>
    public async Task<string> Stamp(CancellationToken cancel)
    {
        var lines = await db.Set<DddLine>().AsNoTracking().ToListAsync(cancel);
        if (lines.Count == 0) return "";
        var said = lines.Select(l => FormattableString.Invariant($"{l.Subject} {l.Value} {l.ValidFrom:O} {l.ValidTo:O}")).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', said))));
    }

    DddIndex Make(IReadOnlyList<DddLine> lines) => new(
        lines.Where(l => l.Amount is not null).Select(l => new DefinedDose(l.Atc, l.Route, l.Amount!.Value, l.Unit!, l.Note, l.ValidFrom, l.ValidTo)),
        lines.Where(l => l.IsCombined).Select(l => CombinedProduct.Read(l.Atc, l.Product!, l.Form, l.Ingredients, l.UnitDoses, units, forms) is { } product
            ? product with { ValidFrom = l.ValidFrom, ValidTo = l.ValidTo } : null).OfType<CombinedProduct>());
}
