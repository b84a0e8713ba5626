using System.Diagnostics;

namespace Kuber.Bench;

/// <summary>Runs programs as a user at a terminal would; one that fails ends the benchmark.</summary>
internal static class Terminal
{
    /// <summary>The folder that <c>./kuber</c> is in.</summary>
    public static string Repository { get; } = Environment.GetEnvironmentVariable("KUBER_ROOT") ?? Directory.GetCurrentDirectory();

    /// <summary>Runs <c>./kuber</c>.</summary>
    public static Task<string> KuberAsync(params string[] arguments) => RunAsync(Path.Combine(Repository, "kuber"), arguments);

    /// <summary>Runs kubectl as the administrator.</summary>
    public static Task<string> KubectlAsync(params string[] arguments) => RunAsync("kubectl", ["--kubeconfig", "/etc/kubernetes/admin.conf", .. arguments]);

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await errors}{output}");
    }
}
