using System.ComponentModel;
using System.Diagnostics;

namespace Kuber.Machinery.Processes;

/// <summary>Runs programs of the machine. Arguments are passed one by one, never through a shell.</summary>
public static class ProcessRunner
{
    /// <summary>Runs a program to its end and returns what it said. Cancelling kills it.</summary>
    /// <exception cref="ProcessFailedException">The program is not installed.</exception>
    public static async Task<ProcessResult> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken, string? directory = null)
    {
        ProcessStartInfo start = new(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = directory ?? "",
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Start(start);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return new(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Runs a program that must succeed; returns its standard output.</summary>
    /// <exception cref="ProcessFailedException">It is not installed, or ended with another exit code than 0.</exception>
    public static async Task<string> RunOrThrowAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken, string? directory = null)
    {
        var result = await RunAsync(program, arguments, cancellationToken, directory);
        return result.Succeeded ? result.Output : throw new ProcessFailedException($"{program}: {result.LastLine}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new ProcessFailedException($"{start.FileName} did not start");
        }
        catch (Win32Exception)
        {
            throw new ProcessFailedException($"{start.FileName} is not installed");
        }
    }
}
