using Samsyn.Events.Store;
using Samsyn.Kernel.Texts;
using Samsyn.Medicines.Use;
using static Samsyn.Events.Store.MedicineEventKind;

namespace Samsyn.Medicines.Chains;

/// <summary>The chain's first line: of a hundred bought, how many were given, handed out, discarded, and how many nobody accounts for.</summary>
sealed class ChainSentence(Texts texts, MedicineWords words)
{
    static readonly MedicineEventKind[] WaysOut = [Administer, HandOut, Discard];

    public string Of(ChainAnswer answer) => Balance(answer) + Gaps(answer.Chain);

    string Balance(ChainAnswer answer)
    {
        var chain = answer.Chain;
        if (chain.Steps.All(s => s.Amount is null)) return texts["medicines.chain.nothing"];
        if (chain is not { Basis: { } basis, In: { } came }) return texts["medicines.chain.no-basis"];
        if (came <= 0) return texts["medicines.chain.none-came", texts[$"medicines.kind.{basis.Word()}.past"]];
        if (chain.Unaccounted is not { } unaccounted)
            return texts["medicines.chain.cannot-tell", texts[$"medicines.kind.{basis.Word()}.past"], words.Amount(answer.Quantity, came, Currency(answer))];

        var parts = WaysOut.Where(k => chain[k] is > 0).Select(k => (Key: k.Word(), Amount: chain[k]!.Value)).ToList();
        var given = parts.Sum(p => p.Amount);
        if (unaccounted < 0)
            return texts["medicines.chain.from-stock", Unit(answer), texts[$"medicines.kind.{basis.Word()}.past"],
                texts.Number(decimal.Round(given / came * 100)), texts.Number(decimal.Round(-unaccounted / came * 100))];
        parts.Add((chain.IsUpperBound ? "at-most" : ChainFlow.Unaccounted, unaccounted));
        var shares = PerHundred.Of([.. parts.Select(p => p.Amount)]);
        var clauses = parts.Select((p, i) => (p.Key, Share: shares[i])).Where(p => p.Share > 0 || p.Key is ChainFlow.Unaccounted or "at-most")
            .Select((p, i) => texts[$"medicines.chain.part.{p.Key}{(p.Share == 1 ? ".one" : "")}", p.Share]).ToList();
        return texts["medicines.chain.of-hundred", Unit(answer), texts[$"medicines.kind.{basis.Word()}.past"], words.List(clauses)];
    }

    string Gaps(Chain chain)
    {
        if (chain.Steps.All(s => s.Amount is null)) return "";
        var missing = chain.Steps.Where(s => s.Amount is null).Select(s => texts[$"medicines.kind.{s.Kind.Word()}.data"]).ToList();
        var whole = missing.Count == 0 ? [] : new[] { texts["medicines.chain.missing", Capital(words.List(missing))] };
        var partly = chain.Steps.Where(s => s.Amount is not null && s.MissingFrom.Count > 0)
            .Select(s => texts["medicines.chain.missing-from", Capital(texts[$"medicines.kind.{s.Kind.Word()}.data"]), words.List(s.MissingFrom)]);
        return string.Concat(whole.Concat(partly).Select(s => " " + s));
    }

    string Unit(ChainAnswer answer) => words.Unit(answer.Quantity, Currency(answer));
    string Capital(string text) => char.ToUpper(text[0], texts.Culture) + text[1..];
    static string? Currency(ChainAnswer answer) => answer.Currencies.Count > 0 ? answer.Currencies[0] : null;
}
