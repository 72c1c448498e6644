using Samsyn.Events.Store;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Use;
using EventQuantity = Samsyn.Events.Store.Quantity;

namespace Samsyn.Medicines.Recommendations;

/// <summary>Asks how much of the first and of the later lines was used, and at what price, for several recommendations in one question.</summary>
/// <param name="store">The events.</param>
/// <param name="units">Makes milligrams.</param>
/// <param name="net">Whether prices are those agreed: only for those who may see them.</param>
sealed class PriceQuestion(IEventStore store, DoseUnits units, bool net)
{
    /// <summary>First line, later lines; each as used, and as bought by the same conditions where those who use record no cost.</summary>
    const int FiguresEach = 8;

    /// <param name="recommendations">Which.</param>
    /// <param name="question">For whom and when.</param>
    /// <param name="cancel">Stops the question.</param>
    public async Task<PriceAnswer> Ask(IReadOnlyList<Recommendation> recommendations, MeasureQuestion question, CancellationToken cancel)
    {
        var cost = net ? EventQuantity.NetCost : EventQuantity.Cost;
        var figures = recommendations.SelectMany(r => new[] { r.First.Events, r.Later, Bought(r.First.Events), Bought(r.Later) }
            .SelectMany(f => new Summed[] { new(Counted(r).Asked.Quantity, f), new(cost, f) })).ToList();
        var table = await store.Ask(new(question.Events, [.. figures, cost], [question.ByPlace, Grouping.Strength, Grouping.Unit, Grouping.Currency]), cancel);
        var currencies = MainCurrency.In(table, figures.Count);
        return new(recommendations, table, currencies.Count > 0 ? currencies[0] : null, new(units));
    }

    static MeasureFigure Counted(Recommendation r) => r.Measure(FollowBasis.Quantity).Numerator;

    /// <summary>The same medicines as they were bought: a purchase is for no indication, person or dose.</summary>
    static EventFilter Bought(EventFilter filter) => new([.. filter.Include.Select(Bought)], [.. filter.Exclude.Select(Bought)]);

    static EventCondition Bought(EventCondition c) =>
        c with { Kinds = [MedicineEventKind.Purchase], Indications = [], AgeFrom = null, AgeTo = null, Sex = null, DoseFrom = null, DoseTo = null, WithReason = null };

    /// <summary>The answer, to be asked for each recommendation and organisation.</summary>
    internal sealed class PriceAnswer(IReadOnlyList<Recommendation> recommendations, EventTable table, string? currency, Milligrams milligrams)
    {
        public string? Currency { get; } = currency;

        /// <returns>What was used on the first line and on the later ones.</returns>
        public (UsedAmount Followed, UsedAmount Other) Of(Recommendation recommendation, string organisation)
        {
            var at = recommendations.Index().First(r => r.Item == recommendation).Index * FiguresEach;
            var rows = table.Rows.Where(r => r.Keys[0] == organisation).ToList();
            return (Used(rows, recommendation, at), Used(rows, recommendation, at + 2));
        }

        UsedAmount Used(List<EventRow> rows, Recommendation recommendation, int at)
        {
            var used = Priced(rows, recommendation, at);
            return used.Price is null ? used with { Price = Priced(rows, recommendation, at + FiguresEach / 2).Price } : used;
        }

        UsedAmount Priced(List<EventRow> rows, Recommendation recommendation, int at)
        {
            var (any, unknown, amount, paidFor, paid) = (false, false, 0m, 0m, 0m);
            foreach (var row in rows)
            {
                var counted = row.Values[at];
                if (counted is 0) continue;
                var some = recommendation.Counted == MeasureQuantity.Mg ? counted * milligrams.In(row.Keys[2], row.Keys[1]) : counted;
                if (some is not { } value)
                {
                    unknown = true;
                    continue;
                }
                (any, amount) = (true, amount + value);
                if (row.Keys[3] != Currency || row.Values[at + 1] is not { } cost) continue;
                (paidFor, paid) = (paidFor + value, paid + cost);
            }
            return new(any ? amount : unknown ? null : 0, paidFor > 0 ? paid / paidFor : null);
        }
    }
}
