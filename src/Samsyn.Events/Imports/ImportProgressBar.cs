using Spectre.Console;

namespace Samsyn.Events.Imports;

/// <summary>The progress of an import on a terminal: rows, rows a second, rejects, time left. Silent where there is no terminal.</summary>
public static class ImportProgressBar
{
    public static async Task<ImportRun> Show(Func<IProgress<ImportProgress>?, Task<ImportRun>> import, string name)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive) return await import(null);
        return await AnsiConsole.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(name), maxValue: 1);
                var started = TimeProvider.System.GetTimestamp();
                return await import(new Report(p =>
                {
                    var seconds = Math.Max(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0.001);
                    task.Value = p.Share;
                    task.Description = Markup.Escape(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                        $"{name}: {p.Rows:N0} rows, {p.Rows / seconds:N0} rows/s, {p.Rejected:N0} rejected"));
                }));
            });
    }

    /// <summary>Reports at once, on the importer's thread; <see cref="Progress{T}"/> would queue.</summary>
    sealed class Report(Action<ImportProgress> say) : IProgress<ImportProgress>
    {
        void IProgress<ImportProgress>.Report(ImportProgress value) => say(value);
    }
}
