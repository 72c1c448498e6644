using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Modules;

namespace Samsyn.Medicines.DailyDoses;

/// <summary><c>samsyn ddd of</c>: the DDDs of a code, and how many an amount is.</summary>
static class DddOfCommand
{
    public static Command Make(CommandHost host)
    {
        var atc = new Option<string?>("--atc") { Description = "ATC code, J01CA04.", Required = true };
        var route = new Option<string?>("--route") { Description = "Route: WHO's code (O, P, R, …) or a word, as delivered." };
        var quantity = Number("--quantity", "How much, in --unit.");
        var unit = new Option<string?>("--unit") { Description = "mg, g, ml, IU, tablet, …" };
        var strength = new Option<string?>("--strength") { Description = "How much is in one unit or in a volume: \"500 mg\", \"10 mg/ml\"." };
        var packages = Number("--packages", "Packages, instead of --quantity.");
        var size = Number("--package-size", "How much is in one package, in --unit.");
        var day = Day("--day", "Which version of the index counts, 2026-01-01. Default: today.");
        var command = new Command("of", """
            Show the DDDs of a code and, of an amount, how many DDDs it is and how that was made.

            Examples:
              samsyn ddd of --atc J01CA04
              samsyn ddd of --atc J01CA04 --route O --quantity 1500 --unit mg
              samsyn ddd of --atc J01CR02 --route oral --quantity 20 --unit tablet --strength "875 mg/125 mg"
            """) { atc, route, quantity, unit, strength, packages, size, day };
        command.SetAction((parsed, cancel) => host.Run(parsed, async (services, stop) =>
        {
            var question = new DddQuestion
            {
                Atc = parsed.GetValue(atc), Route = parsed.GetValue(route), Quantity = parsed.GetValue(quantity), Unit = parsed.GetValue(unit),
                Strength = parsed.GetValue(strength), Packages = parsed.GetValue(packages), PackageSize = parsed.GetValue(size),
                Day = parsed.GetValue(day) ?? DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetLocalNow().DateTime),
            };
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var index = await services.GetRequiredService<DddImport>().Index(stop);
            foreach (var line in Lines(index, question)) await output.WriteLineAsync(line);
            var isAsked = question.Quantity is not null || question.Packages is not null;
            if (!isAsked && index.Of(question.Atc!.ToUpperInvariant()).Any()) return 0;
            var answer = new DddCounter(index, services.GetRequiredService<DoseUnits>(), services.GetRequiredService<AdministrationRoutes>()).Count(question);
            var sentence = services.GetRequiredService<DddSentence>().Of(answer);
            await (answer.Why is null ? output : error).WriteLineAsync(answer.Why is null ? sentence : "samsyn: " + sentence);
            return answer.Why is null ? 0 : 1;
        }, cancel));
        return command;
    }

    static IEnumerable<string> Lines(DddIndex index, DddQuestion question)
    {
        var atc = question.Atc!.ToUpperInvariant();
        foreach (var d in index.Of(atc).OrderBy(d => d.Route, StringComparer.Ordinal).ThenBy(d => d.ValidFrom))
            yield return Plain($"{d.Atc} {d.Route}: {d.Amount:0.#########} {d.Unit}{(d.Note is null ? "" : $" ({d.Note})")}{Validity(d.ValidFrom, d.ValidTo)}");
        foreach (var p in index.Combined(atc, question.Day))
            yield return Plain($"{p.Atc} {p.Brand}, {p.DosageForm}: {p.UnitDoses:0.###} UD = {p.Counted:0.###} {p.CountedUnit}{Validity(p.ValidFrom, p.ValidTo)}");
    }

    static string Validity(DateOnly? from, DateOnly? to) =>
        (from is null ? "" : Plain($" from {from:yyyy-MM-dd}")) + (to is null ? "" : Plain($" to {to:yyyy-MM-dd}"));

    static string Plain(FormattableString text) => FormattableString.Invariant(text);

    static Option<decimal?> Number(string name, string description) => new(name)
    {
        Description = description + " With decimal point or comma.",
        CustomParser = said =>
        {
            var text = said.Tokens.Count == 1 ? said.Tokens[0].Value : "";
            if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                && Math.Abs(value) <= 1_000_000_000_000m) return value;
            said.AddError($"{name} '{text}' is not a number of at most a million million; write it as 1500 or 0.5.");
            return null;
        },
    };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = said =>
        {
            var text = said.Tokens.Count == 1 ? said.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            said.AddError($"{name} '{text}' is not a date; write it as 2026-01-01.");
            return null;
        },
    };
}
