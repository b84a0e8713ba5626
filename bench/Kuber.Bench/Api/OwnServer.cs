using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kuber.Bench.Api;

/// <summary>A server on an empty folder that the benchmark starts and stops: the API server and its store, no scheduler, no controllers.</summary>
internal sealed class OwnServer : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kuber-bench-").FullName;
    private readonly Process process;

    private OwnServer()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        string[] arguments =
        [
            "server", "--data-dir", Path.Combine(folder, "data"), "--bind-address", "127.0.0.1", "--https-port", Port.ToString(CultureInfo.InvariantCulture),
            "--scheduler", "false", "--controllers", "false",
        ];
        Began = Stopwatch.GetTimestamp();
        process = Process.Start(new ProcessStartInfo(Executable, arguments) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException("the server did not start");
    }

    /// <summary>The executable under measurement.</summary>
    public static string Executable { get; } = Environment.GetEnvironmentVariable("KUBER_EXE") is { Length: > 0 } named ? named : Path.Combine(Terminal.Repository, "artifacts/kuber/kuber");

    /// <summary>The time from the start of the process until it answered <c>/readyz</c> over TLS, in seconds.</summary>
    public double ReadySeconds { get; private set; }

    /// <summary>Where the server is.</summary>
    public BenchTarget Target { get; private set; } = new("127.0.0.1", 0);

    private int Port { get; }

    private long Began { get; }

    /// <summary>Starts a server and waits until it is ready.</summary>
    public static OwnServer Start()
    {
        var server = new OwnServer();
        try
        {
            server.WaitUntilReady();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, true);
    }

    private void WaitUntilReady()
    {
        var kubeconfig = Path.Combine(folder, "data", "admin.conf");
        while (true)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"the server ended with {process.ExitCode}");
            }

            if (process.StandardOutput.ReadLine() is { } line && line.StartsWith("ready", StringComparison.Ordinal))
            {
                Target = BenchTarget.Of(kubeconfig, [process.Id]);
                new Load(Target, 1, 1).Once(new("GET", "/readyz"));
                ReadySeconds = Stopwatch.GetElapsedTime(Began).TotalSeconds;
                return;
            }
        }
    }
}
