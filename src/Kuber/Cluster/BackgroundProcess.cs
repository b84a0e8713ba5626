using System.Globalization;
using Kuber.Machinery.Processes;

namespace Kuber.Cluster;

/// <summary>
/// A program that goes on in the background without a terminal: its number is in a file, what it says goes to another. Where
/// systemd runs the machine, systemd does this instead (see <see cref="Systemd"/>).
/// </summary>
/// <param name="PidFile">Holds the number of the process while it runs.</param>
/// <param name="LogFile">What it says; appended.</param>
internal sealed record BackgroundProcess(string PidFile, string LogFile)
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(2);

    /// <summary>The number of the running process; null where none runs.</summary>
    public int? Find(string programName)
    {
        try
        {
            var pid = int.Parse(File.ReadAllText(PidFile).Trim(), CultureInfo.InvariantCulture);
            // The number may have been given to another program since a crash or a reboot.
            var words = File.ReadAllText($"/proc/{pid}/cmdline").Split('\0');
            return words.Take(2).Any(w => Path.GetFileNameWithoutExtension(w) == programName) ? pid : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Starts a program in a session of its own, so that it outlives this process and its terminal.</summary>
    /// <exception cref="ProcessFailedException">The machine's shell or <c>setsid</c> is missing.</exception>
    public async Task StartAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PidFile)!);
        Directory.CreateDirectory(Path.GetDirectoryName(LogFile)!);
        File.Delete(PidFile);

        const string Script = "pid=$1 log=$2; shift 2; setsid sh -c 'echo $$ >\"$0\"; exec \"$@\"' \"$pid\" \"$@\" >>\"$log\" 2>&1 </dev/null &";
        await ProcessRunner.RunOrThrowAsync("sh", ["-c", Script, "kuber", PidFile, LogFile, program, .. arguments], cancellationToken);
        using var limit = new CancellationTokenSource(StartPatience, TimeProvider.System);
        while (!limit.IsCancellationRequested && Find(Path.GetFileName(program)) is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>Asks the process to stop, and kills it where it has not within the time.</summary>
    /// <returns>Whether one ran.</returns>
    public async Task<bool> StopAsync(string programName, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (Find(programName) is not { } pid)
        {
            File.Delete(PidFile);
            return false;
        }

        Signals.Send(pid, Signals.Terminate);
        using (var limit = new CancellationTokenSource(patience, TimeProvider.System))
        {
            while (Find(programName) is not null)
            {
                if (limit.IsCancellationRequested)
                {
                    Signals.Send(pid, Signals.Kill);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellationToken);
            }
        }

        File.Delete(PidFile);
        return true;
    }

    /// <summary>The last thing it said.</summary>
    public string LastWords()
    {
        try
        {
            return File.ReadLines(LogFile).LastOrDefault(l => l.Length > 0) ?? "";
        }
        catch (IOException)
        {
            return "";
        }
    }
}
