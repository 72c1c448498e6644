using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Samsyn.Tests.Databases;

/// <summary>A private PostgreSQL server for one run of the tests or of the benchmarks: on a free port, in a temporary folder, started by the first that asks for it.</summary>
/// <remarks>PostgreSQL refuses to run as root; then it runs as the user postgres. Durability is off: nothing here outlives the run.</remarks>
sealed class PostgresCluster
{
    /// <summary>The version that can copy a template file by file: half the time of copying it through its log, which nobody reads here.</summary>
    const int CopiesFilesFrom = 15;

    const string FolderPrefix = "samsyn-postgres-";
    static readonly Lazy<Task<PostgresCluster>> TheOne = new(() => Task.Run(Start));
    static readonly Lazy<string> Programs = new(FindPrograms);

    readonly string _folder;
    readonly int _port;
    int _made;

    PostgresCluster(string folder, int port) => (_folder, _port) = (folder, port);

    public static Task<PostgresCluster> Shared => TheOne.Value;

    public static async Task StopIfStarted()
    {
        if (TheOne.IsValueCreated) Stop((await TheOne.Value)._folder);
    }

    public string Connection(string database, bool pooled = true) =>
        $"Host=127.0.0.1;Port={_port};Username=samsyn;Database={database};Pooling={pooled};Include Error Detail=true";

    public async Task<string> CreateDatabase(string? template)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _made)}");
        await Execute(server => $"""CREATE DATABASE "{name}" """ + (template is null ? "" : $"""TEMPLATE "{template}" {(server.Major >= CopiesFilesFrom ? "STRATEGY FILE_COPY" : "")}"""));
        return name;
    }

    public async Task DropDatabase(string name)
    {
        await using (var connection = new NpgsqlConnection(Connection(name))) NpgsqlConnection.ClearPool(connection);
        await Execute(_ => $"""DROP DATABASE "{name}" WITH (FORCE)""");
    }

    async Task Execute(Func<Version, string> sql)
    {
        await using var connection = new NpgsqlConnection(Connection("postgres", pooled: false));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql(connection.PostgreSqlVersion), connection);
        await command.ExecuteNonQueryAsync();
    }

    static PostgresCluster Start()
    {
        RemoveLeftovers();
        var folder = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"{FolderPrefix}{Environment.ProcessId}"));
        Run("initdb", "-D", folder, "-U", "samsyn", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync");
        var port = FreePort();
        Run("pg_ctl", "start", "-w", "-D", folder, "-l", Path.Combine(folder, "log"), "-o", string.Create(CultureInfo.InvariantCulture,
            $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off"));
        return new(folder, port);
    }

    static void Stop(string folder)
    {
        Run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", folder);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A run that was killed could not stop its server; the next run does.</summary>
    static void RemoveLeftovers()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), FolderPrefix + "*"))
        {
            if (!int.TryParse(Path.GetFileName(folder)[FolderPrefix.Length..], CultureInfo.InvariantCulture, out var owner) || IsAlive(owner)) continue;
            if (File.Exists(Path.Combine(folder, "postmaster.pid"))) Stop(folder);
            else Directory.Delete(folder, recursive: true);
        }
    }

    static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static void Run(string program, params string[] arguments)
    {
        string[] words = Environment.IsPrivilegedProcess
            ? ["runuser", "-u", "postgres", "--", Path.Combine(Programs.Value, program), .. arguments]
            : [Path.Combine(Programs.Value, program), .. arguments];
        using var process = Process.Start(new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed with {process.ExitCode}: {output} {errors.Result}");
    }

    public static bool IsInstalled => Found() is not null;

    static string FindPrograms() =>
        Found() ?? throw new InvalidOperationException("PostgreSQL's server programs (initdb, pg_ctl) are not installed; `./samsyn test` says how to get them.");

    static string? Found()
    {
        string[] parents = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"];
        var installed = parents.Where(Directory.Exists).SelectMany(p => Directory.EnumerateDirectories(p))
            .OrderByDescending(d => d, StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering)).Select(d => Path.Combine(d, "bin"));
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return installed.Concat(onPath).FirstOrDefault(d => File.Exists(Path.Combine(d, "pg_ctl")) && File.Exists(Path.Combine(d, "initdb")));
    }
}
