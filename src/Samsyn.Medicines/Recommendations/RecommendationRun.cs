using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Veil;
using EventQuantity = Samsyn.Events.Store.Quantity;

namespace Samsyn.Medicines.Recommendations;

/// <summary>Asks the event store and the book of reasons what recommendations need and hands it to the rules.</summary>
sealed class RecommendationRun(IEventStore store, IDeliveries deliveries, MeasureRun measures, VeilRun veil, DoseUnits units, ReasonBook reasons, Access access)
{
    /// <summary>Months before the start that a curve shows.</summary>
    const int MonthsBefore = 6;

    /// <summary>Every recommendation for one organisation as a whole, each on the basis it leads with.</summary>
    /// <returns>Empty where nothing was ever delivered.</returns>
    public async Task<IReadOnlyList<RecommendationAnswer>> All(
        IReadOnlyList<Recommendation> recommendations, Organisation top, OrganisationTree tree, Month last, Actor actor, CancellationToken cancel)
    {
        if (recommendations.Count == 0 || await FirstMonth(cancel) is not { } first || first > last) return [];
        var groups = Whole(top, tree);
        var periods = recommendations.ToDictionary(r => r.Code, r => PeriodOf(r, first, last), StringComparer.Ordinal);
        var question = new MeasureQuestion(new(periods.Values.Min(p => p.From), last), groups);
        List<MeasureDefinition> asked = [.. recommendations.Select(r => r.Measure(r.Leading))];
        var values = await measures.Values(asked, question, new([], tree), cancel);
        var veiled = SeesRows(actor, top, tree) ? null : await veil.Over(asked, question.Period, tree, new([], tree), cancel);
        var prices = await Prices(top, tree, actor).Ask(recommendations, question with { Period = LastMonths(last) }, cancel);
        return
        [
            .. from r in recommendations
               let measure = r.Measure(r.Leading).Code
               let months = Months(values[measure], top.Code, periods[r.Code], r.Leading, first, [.. veiled?[measure] ?? []])
               let used = prices.Of(r, top.Code)
               let whole = new OrganisationAdoption(top, months, Adoption.Of(months, r.ValidFrom, r.Target(r.Leading), r.ImplementBy, last), Lost(r, used.Followed, used.Other, last), null)
               select new RecommendationAnswer(r, r.Leading, periods[r.Code], whole, [], prices.Currency),
        ];
    }

    /// <summary>One recommendation with the departments below the organisation.</summary>
    /// <returns>Null where nothing was ever delivered.</returns>
    public async Task<RecommendationAnswer?> One(
        Recommendation recommendation, FollowBasis basis, Organisation top, OrganisationTree tree, Month last, Actor actor, CancellationToken cancel)
    {
        if (await FirstMonth(cancel) is not { } first || first > last) return null;
        var period = PeriodOf(recommendation, first, last);
        var prices = Prices(top, tree, actor);
        var sees = SeesRows(actor, top, tree);
        HashSet<(string, Month)> veiled = sees ? [] : [.. (await veil.Over([recommendation.Measure(basis)], period, tree, new([], tree), cancel))[recommendation.Measure(basis).Code]];
        var hidden = sees ? new HashSet<string>() : await FewDeviations(recommendation, tree, last, cancel);
        var whole = new MeasureQuestion(period, Whole(top, tree));
        var parts = MeasureQuestion.By(period, tree, tree.WithAllBelow(top).Where(o => o.Kind is OrganisationKind.Department or OrganisationKind.Clinic));

        var all = await Adoptions(whole, default);
        var ownPrice = all.Prices.Of(recommendation, top.Code);
        var departments = parts.Groups.Count == 0 ? all : await Adoptions(parts, ownPrice);
        return new(recommendation, basis, period, all.Found[0], [.. departments.Found.Where(d => d.Months.Any(m => m.Total is > 0)).OrderBy(d => d.Adoption.Now ?? 2)
            .ThenByDescending(d => d.Adoption.WeeksToTarget ?? 0).ThenBy(d => d.Organisation.Name, StringComparer.CurrentCulture)], all.Prices.Currency);

        async Task<(List<OrganisationAdoption> Found, PriceQuestion.PriceAnswer Prices)> Adoptions(MeasureQuestion question, (UsedAmount Followed, UsedAmount Other) elsewhere)
        {
            var measure = recommendation.Measure(basis);
            var values = (await measures.Values([measure], question, new([], tree), cancel))[measure.Code];
            var answered = await prices.Ask([recommendation], question with { Period = LastMonths(last) }, cancel);
            var deviations = await DeviationsOf(recommendation, question, last, cancel);
            var found = new List<OrganisationAdoption>();
            foreach (var code in question.Groups.Keys)
            {
                var months = Months(values, code, period, basis, first, veiled);
                var (followed, other) = answered.Of(recommendation, code);
                // What a department has used none of costs what it costs the whole
                followed = followed with { Price = followed.Price ?? elsewhere.Followed.Price };
                other = other with { Price = other.Price ?? elsewhere.Other.Price };
                found.Add(new(tree.Find(code)!, months, Adoption.Of(months, recommendation.ValidFrom, recommendation.Target(basis), recommendation.ImplementBy, last),
                    Lost(recommendation, followed, other, last), hidden.Contains(code) ? null : deviations[code]));
            }
            return (found, answered);
        }
    }

    /// <summary>Persons of the last three months by group: on all lines, with anything of the first, and with a reason said for a later line but nothing of the first.</summary>
    async Task<Dictionary<string, (decimal? Treated, decimal? Following, decimal? Said)>> Persons(Recommendation r, MeasureQuestion question, Month last, CancellationToken cancel)
    {
        // With a reason and without the first line = (with a reason or the first line) − the first line
        var either = new EventFilter([.. r.Later.Include.Select(c => c with { WithReason = true }), .. r.First.Events.Include], r.Group.Exclude);
        Summed[] figures = [new(EventQuantity.Persons, r.Group), new(EventQuantity.Persons, r.First.Events), new(EventQuantity.Persons, either)];
        var table = await store.Ask(new(question.Events with { Period = LastMonths(last) }, figures, [question.ByPlace]), cancel);
        return table.Rows.ToDictionary(row => row.Keys[0], row => (row.Values[0], row.Values[1], row.Values[2] - row.Values[1]), StringComparer.Ordinal);
    }

    async Task<Dictionary<string, Deviations>> DeviationsOf(Recommendation recommendation, MeasureQuestion question, Month last, CancellationToken cancel)
    {
        var persons = await Persons(recommendation, question, last, cancel);
        var standing = (await reasons.Standing(recommendation.Code, [.. question.Above.Keys], cancel)).Where(r => r.IsInForce(last))
            .SelectMany(r => question.Above[r.OrganisationCode], (r, group) => (r, group)).ToLookup(x => x.group, x => x.r, StringComparer.Ordinal);
        return question.Groups.Keys.ToDictionary(code => code, code =>
        {
            var (treated, following, said) = persons.GetValueOrDefault(code);
            return Deviations.Of(treated, following, said, standing[code].Sum(r => r.Persons));
        }, StringComparer.Ordinal);
    }

    /// <summary>The organisations whose persons who deviate are few, or would tell those that are, judged beside all others.</summary>
    async Task<IReadOnlySet<string>> FewDeviations(Recommendation recommendation, OrganisationTree tree, Month last, CancellationToken cancel)
    {
        var all = await DeviationsOf(recommendation, MeasureQuestion.All(tree, LastMonths(last)), last, cancel);
        return new Func<Deviations, decimal?>[] { d => d.NotFollowing, d => d.WithReason, d => d.NotExplained }
            .SelectMany(count => TreeVeil.Over(all.Where(d => count(d.Value) is not null).ToDictionary(d => d.Key, d => count(d.Value)!.Value, StringComparer.Ordinal), tree)).ToHashSet(StringComparer.Ordinal);
    }

    static IReadOnlyList<FollowedMonth> Months(IEnumerable<MeasureValue> values, string code, Period period, FollowBasis basis, Month first, HashSet<(string, Month)> veiled) =>
    [
        .. from v in values
           where v.Organisation == code && period.Contains(v.Month)
           // Of the data's first year nobody knows who was new
           let known = basis != FollowBasis.New || v.Month - first >= 12
           let hidden = veiled.Contains((v.Organisation, v.Month))
           select known && !hidden ? new FollowedMonth(v.Month, v.Numerator, v.Denominator) : new FollowedMonth(v.Month, null, null) { IsHidden = known && hidden },
    ];

    static decimal? Lost(Recommendation r, UsedAmount followed, UsedAmount other, Month last)
    {
        var days = last.Plus(1).FirstDay.DayNumber - LastMonths(last).From.FirstDay.DayNumber;
        return LostMoney.PerWeek(followed, other, r.Target(FollowBasis.Quantity) ?? r.Target(r.Leading), days);
    }

    PriceQuestion Prices(Organisation top, OrganisationTree tree, Actor actor) => new(store, units, access.May(actor, MedicinesModule.NetPrice, top, tree));

    bool SeesRows(Actor actor, Organisation top, OrganisationTree tree) => access.May(actor, MedicinesModule.ReadRows, top, tree);

    static Dictionary<string, IReadOnlyList<string>> Whole(Organisation top, OrganisationTree tree) => new() { [top.Code] = [.. tree.WithAllBelow(top).Select(o => o.Code)] };

    async Task<Month?> FirstMonth(CancellationToken cancel) =>
        (await deliveries.All(cancel)).Select(d => (Month?)d.Month).Min();

    static Period LastMonths(Month last) => new(last.Plus(1 - Adoption.MonthsTogether), last);

    static Period PeriodOf(Recommendation r, Month first, Month last)
    {
        var from = Month.Of(r.ValidFrom).Plus(-MonthsBefore);
        return new(from < first ? first : from > last ? last : from, last);
    }
}
