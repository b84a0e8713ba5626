using System.Diagnostics;
using System.Text;

namespace Kuber.EndToEnd;

/// <summary>Runs programs of this machine, as a user at a terminal would.</summary>
internal static class Machine
{
    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Whether this machine can be a node at all.</summary>
    public static bool CanBeNode { get; } = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/dpkg");

    /// <summary>Runs a program to its end.</summary>
    public static async Task<Outcome> RunAsync(string program, IEnumerable<string> arguments, string input = "", int limitSeconds = 120, IReadOnlyDictionary<string, string>? environment = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        StringBuilder output = new();
        StringBuilder errors = new();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(limitSeconds), TimeProvider.System);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end within {limitSeconds} s; it said: {output}{errors}");
        }

        lock (output)
        {
            lock (errors)
            {
                return new(process.ExitCode, output.ToString(), errors.ToString());
            }
        }
    }

    /// <summary>Runs <c>./kuber</c>.</summary>
    public static Task<Outcome> KuberAsync(params string[] arguments) => RunAsync(Path.Combine(Repository, "kuber"), arguments, limitSeconds: 600);

    /// <summary>Runs stock kubectl against the cluster's administrator.</summary>
    public static Task<Outcome> KubectlAsync(params string[] arguments) => KubectlAsync("", arguments);

    /// <summary>Runs stock kubectl with something on its standard input.</summary>
    public static Task<Outcome> KubectlAsync(string input, IEnumerable<string> arguments) =>
        RunAsync("kubectl", ["--kubeconfig", "/etc/kubernetes/admin.conf", .. arguments], input);

    /// <summary>Runs stock kubectl, which must succeed; returns what it said.</summary>
    public static async Task<string> KubectlOkAsync(params string[] arguments)
    {
        var outcome = await KubectlAsync(arguments);
        Assert.True(outcome.Code == 0, $"kubectl {string.Join(' ', arguments)} ended with {outcome.Code}: {outcome.Errors}{outcome.Output}");
        return outcome.Output;
    }

    /// <summary>Waits for a condition; says what never came and what was seen last.</summary>
    public static async Task EventuallyAsync(string what, Func<Task<(bool Holds, string Seen)>> condition, int limitSeconds = 60)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(limitSeconds), TimeProvider.System);
        while (true)
        {
            var (holds, seen) = await condition();
            if (holds)
            {
                return;
            }

            if (limit.IsCancellationRequested)
            {
                Assert.Fail($"waited {limitSeconds} s, and it never came: {what}. Last seen: {seen}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    /// <summary>Waits until what kubectl says holds a text.</summary>
    public static Task EventuallySaysAsync(string text, params string[] arguments) =>
        EventuallyAsync($"kubectl {string.Join(' ', arguments)} to say {text}", async () =>
        {
            var outcome = await KubectlAsync(arguments);
            return (outcome.Output.Contains(text, StringComparison.Ordinal), outcome.Output + outcome.Errors);
        });

    private static void Append(StringBuilder target, string? line)
    {
        lock (target)
        {
            if (line is not null)
            {
                target.AppendLine(line);
            }
        }
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Kuber.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("no folder above the tests holds Kuber.slnx");
    }
}
