using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Initiatives;

/// <summary>What an initiative may spend: changed until it is settled, and opened again by those who lead it.</summary>
sealed class BudgetBook(InitiativeDesk desk)
{
    /// <summary>More than any initiative costs, in whole units: what is larger was mistyped.</summary>
    public const long Most = 1_000_000_000;

    /// <param name="lines">Minor units by use; what is not among them or 0 is no line.</param>
    /// <param name="settle">Whether the budget is settled with this.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Save(Actor actor, OrganisationTree tree, Guid id, IReadOnlyDictionary<BudgetUse, long> lines, string currency, bool settle, Guid version, CancellationToken cancel)
    {
        var initiative = await desk.FindToLead(actor, tree, id, version, cancel);
        if (!Currency.IsValid(currency)) throw Refusal.Of("initiative.currency").AsException();
        if (lines.Values.Any(m => m is < 0 or > Most * 100)) throw Refusal.Of("initiative.amount").AsException();
        var before = Said(initiative);
        initiative.Currency = currency;
        initiative.Budget.RemoveAll(b => lines.GetValueOrDefault(b.Use) == 0);
        foreach (var (use, minor) in lines.Where(l => l.Value > 0))
        {
            if (initiative.Budget.FirstOrDefault(b => b.Use == use) is { } line) line.Minor = minor;
            else initiative.Budget.Add(new() { InitiativeId = id, Use = use, Minor = minor });
        }
        initiative.BudgetFixedOn = settle ? initiative.BudgetFixedOn ?? desk.Today : null;
        initiative.Version = Guid.CreateVersion7();
        await desk.Save(actor, initiative, "initiative.budget", before, Said(initiative), cancel);
    }

    static object Said(Initiative i) => new { currency = i.Currency, settled = i.BudgetFixedOn, lines = string.Join(", ", i.Budget.OrderBy(b => b.Use).Select(b => $"{b.Use} {b.Minor}")) };
}
