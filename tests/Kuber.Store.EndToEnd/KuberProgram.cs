using System.Diagnostics;

namespace Kuber.Store.EndToEnd;

/// <summary>The script of this repository, as an operator runs it.</summary>
internal static class KuberProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Where the script is.</summary>
    public static string File { get; } = Path.Combine(FindRepository(), "kuber");

    /// <summary>Runs a command that must succeed; returns what it prints.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        var (code, output, errors) = await TryAsync(arguments);
        Assert.True(code == 0, $"kuber {string.Join(' ', arguments)} ended with {code}: {errors}");
        return output;
    }

    /// <summary>Runs a command that must fail; returns what it says.</summary>
    public static async Task<string> RefusedAsync(params string[] arguments)
    {
        var (code, output, errors) = await TryAsync(arguments);
        Assert.True(code != 0, $"kuber {string.Join(' ', arguments)} was to fail, and said: {output}");
        return errors;
    }

    private static async Task<(int Code, string Output, string Errors)> TryAsync(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(File, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(Patience);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, output, await errors);
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "Kuber.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not run inside the repository");
        }
        return folder.FullName;
    }
}
