using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Medicines.Measures.Lists;

/// <summary><c>samsyn measure import-list</c>: a list that others publish and Samsyn may not ship becomes one that measures can name.</summary>
static class ListCommand
{
    public static Command Make(CommandHost host)
    {
        var file = new Argument<string>("file") { Description = "CSV with a header, or - for the standard input." };
        var name = new Option<string>("--name") { Description = "By which measures name the list: small letters, digits and dashes.", Required = true };
        var code = new Option<string>("--code-column") { Description = "The column with the codes.", DefaultValueFactory = _ => "atc" };
        var group = new Option<string?>("--group-column") { Description = "The column with the group of each code; rows without one are left out. Default: all codes are one group." };
        var of = new Option<string>("--of") { Description = "What the codes are: atc or product.", DefaultValueFactory = _ => "atc" };
        of.AcceptOnlyFromAmong("atc", "product");
        var title = new Option<string>("--title") { Description = "What people call the list. Default: its name.", DefaultValueFactory = _ => "" };
        var version = new Option<string>("--version") { Description = "As its publisher calls it.", DefaultValueFactory = _ => "" };
        var source = new Option<string>("--source") { Description = "Where it comes from.", DefaultValueFactory = _ => "" };
        var command = new Command("import-list", """
            Bring in a list of codes in groups from a CSV file, for measures to sort by; it takes the place of a list with the same name.

            Example:
              samsyn measure import-list abx_aware.csv --name aware-who-2023 --code-column atc --group-column aware_who --version 2023 --source WHO
            """) { file, name, code, group, of, title, version, source };
        command.SetAction((parsed, cancel) => host.Run(parsed, async (services, stop) =>
        {
            var path = parsed.GetValue(file)!;
            var request = new ListRequest(parsed.GetValue(name)!, parsed.GetValue(title)!, await CsvText.Read(path, stop), CsvText.NameOf(path),
                parsed.GetValue(code)!, parsed.GetValue(group), parsed.GetValue(version)!, parsed.GetValue(source)!, parsed.GetValue(of) == "product");
            var rows = await services.GetRequiredService<ListImport>().Take(request, Actor.System, stop);
            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync($"{request.Name}: {string.Join(", ", rows.Groups.Select(g => $"{g.Value.Count} {g.Key}"))}; {rows.WithoutGroup} rows without a group left out");
            if (rows.InSeveral.Count > 0) await output.WriteLineAsync($"{rows.InSeveral.Count} codes stand in more than one group: {string.Join(", ", rows.InSeveral)}");
            return 0;
        }, cancel));
        return command;
    }
}
