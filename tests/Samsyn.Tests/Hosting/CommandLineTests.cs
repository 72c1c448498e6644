using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Samsyn.App.Hosting;

namespace Samsyn.Tests.Hosting;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("frobnicate")]
    [InlineData("demo", "--scale", "0")]
    [InlineData("demo", "--scale", "much")]
    [InlineData("demo", "--besides")]
    [InlineData("demo", "--profile", "abx")]
    [InlineData("explore", "--format", "xml")]
    public async Task A_command_that_is_not_understood_ends_with_2_and_one_line(params string[] words)
    {
        var (code, _, error) = await Run(words);

        Assert.Equal(2, code);
        Assert.StartsWith("samsyn: ", error, StringComparison.Ordinal);
        Assert.EndsWith(" --help.", error.TrimEnd(), StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void The_help_of_every_command_shows_how_it_is_used()
    {
        var root = CommandLine.Root();
        var leaves = Leaves(root, "samsyn").ToList();

        Assert.True(leaves.Count > 20);
        Assert.Empty(leaves.Where(l => !Regex.IsMatch(l.Command.Description ?? "", $@"\bExamples?:\r?\n(.*\n)*.*\b{Regex.Escape(l.Called)}\b")).Select(l => l.Called));
    }

    static IEnumerable<(Command Command, string Called)> Leaves(Command command, string called) =>
        command.Subcommands.Count == 0 ? [(command, called)] : command.Subcommands.SelectMany(c => Leaves(c, $"{called} {c.Name}"));

    [Fact]
    public async Task A_refused_command_ends_with_1_and_says_what_to_do()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var (code, _, error) = await Run("demo", "--port", port);

        Assert.Equal(1, code);
        Assert.Equal($"samsyn: Port {port} is in use by another program; choose another with --port.", error.TrimEnd());
    }

    [Fact]
    public async Task Every_command_has_help_and_those_with_examples_show_them_in_their_own_help_only()
    {
        var (_, overview, _) = await Run("--help");
        Assert.DoesNotContain("Examples:", overview, StringComparison.Ordinal);

        foreach (var command in CommandLine.Root().Subcommands)
        {
            var (code, help, _) = await Run(command.Name, "--help");
            Assert.Equal(0, code);
            Assert.Contains($" {command.Name} ", help, StringComparison.Ordinal);
        }
        Assert.Contains("samsyn demo --scale 0.1", (await Run("demo", "--help")).Output, StringComparison.Ordinal);
    }

    static async Task<(int Code, string Output, string Error)> Run(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Run(words, new() { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
