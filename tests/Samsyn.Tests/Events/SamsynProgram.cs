using System.Diagnostics;

namespace Samsyn.Tests.Events;

/// <summary>The program as a process of its own, on the data of a test.</summary>
static class SamsynProgram
{
    public static Process Start(EventHouse house, params string[] words) => Start(house.Data, house.Connection, words);

    public static Process Start(string data, string? connection, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "samsyn.dll"), .. words, "--data", data]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (connection is not null) start.Environment["Samsyn__Database"] = connection;
        start.Environment["Logging__LogLevel__Default"] = "Error";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Errors(process).AppendLine(line.Data);
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    /// <summary>Runs it to its end, which must be a good one.</summary>
    public static async Task Run(EventHouse house, params string[] words)
    {
        using var process = Start(house, words);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, Errors(process).ToString());
    }

    static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Process, System.Text.StringBuilder> Said = [];
    static System.Text.StringBuilder Errors(Process process) => Said.GetOrCreateValue(process);
}
