using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;

namespace Samsyn.Events.Imports;

/// <summary><c>samsyn import FILE… [--profile NAME]</c></summary>
static class ImportCommand
{
    public static Command Make(CommandHost host)
    {
        var files = new Argument<string[]>("files") { Description = "Files, folders or patterns: sales.csv, deliveries/, '*.ndjson.gz'.", Arity = ArgumentArity.OneOrMore };
        var profile = new Option<string?>("--profile") { Description = "Import profile: a name in content/profiles or a .yaml file. Found by the header when not said." };
        var command = new Command("import", """
            Import medicine events from CSV, Parquet or FHIR NDJSON files, plain or gzip. The server may run meanwhile.

            Examples:
              samsyn import purchases.csv                            the layout is found by the header
              samsyn import abx_sales.csv --profile danish-hospital-antibiotics
              samsyn import deliveries/ 'fhir/*.ndjson.gz'           folders and patterns; the same file again adds nothing
            """) { files, profile };
        command.SetAction((parsed, cancel) => host.Run(parsed, (services, stop) =>
            Run(services.GetRequiredService<Importer>(), ImportFiles.Find(parsed.GetValue(files)!), parsed.GetValue(profile), parsed.InvocationConfiguration.Output, stop), cancel));
        return command;
    }

    static async Task<int> Run(Importer importer, IReadOnlyList<string> files, string? profile, TextWriter output, CancellationToken cancel)
    {
        if (files.Count == 0) throw Refusal.Of("import.no-match").AsException();
        var failed = 0;
        foreach (var file in files)
        {
            var run = await ImportProgressBar.Show(progress => importer.Import(new(file, profile, Actor.System), progress, cancel), Path.GetFileName(file));
            await output.WriteLineAsync(Sentence(run));
            if (run.State != ImportState.Committed) failed++;
        }
        return failed == 0 ? 0 : 1;
    }

    static string Sentence(ImportRun run) => run.State == ImportState.Committed
        ? string.Create(CultureInfo.InvariantCulture, $"{run.FileName}: {run.RowsRead} rows read, {run.Accepted} accepted, {run.Unchanged} unchanged, {run.Corrected} corrected, {run.Rejected} rejected (import {run.Number}, profile {run.Profile})")
        : $"{run.FileName}: {(run.EndedBecause is { } why ? TextTable.Installed.Sentence(why) : run.State)}";
}
