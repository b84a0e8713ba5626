using System.Diagnostics;
using System.Text;

namespace Kuber.Kubelet.EndToEnd;

/// <summary>Runs the machine's stock kubectl against a cluster.</summary>
internal sealed class Kubectl(string kubeconfig)
{
    public static bool Present { get; } = File.Exists("/usr/bin/kubectl") || File.Exists("/usr/local/bin/kubectl");

    /// <summary>Whether exec and attach go over WebSocket; otherwise over SPDY.</summary>
    public bool RemoteCommandWebSockets { get; init; } = true;

    /// <summary>Whether port-forward goes over WebSocket; otherwise over SPDY.</summary>
    public bool PortForwardWebSockets { get; init; } = true;

    /// <summary>Runs to the end, and gives exit code and output.</summary>
    public async Task<(int Code, string Out, string Error)> RunAsync(string stdin, params string[] arguments)
    {
        using var process = Start(arguments);
        if (stdin.Length > 0)
        {
            await process.StandardInput.WriteAsync(stdin);
        }

        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    /// <summary>Runs with a terminal of its own, after a shell command that may prepare it.</summary>
    public async Task<(int Code, string Out, string Error)> RunInTerminalAsync(string before, params string[] arguments)
    {
        var quoted = string.Join(' ', arguments.Select(a => "'" + a.Replace("'", "'\\''", StringComparison.Ordinal) + "'"));
        using var process = Start("script", "-qec", $"TTY=$(tty); {before} kubectl --kubeconfig '{kubeconfig}' {quoted}", "/dev/null");
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    /// <summary>Starts, with all three streams in the caller's hands.</summary>
    public Process Start(params string[] arguments) => Start("kubectl", ["--kubeconfig", kubeconfig, .. arguments]);

    private Process Start(string program, params string[] arguments)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        info.Environment["KUBECTL_REMOTE_COMMAND_WEBSOCKETS"] = RemoteCommandWebSockets ? "true" : "false";
        info.Environment["KUBECTL_PORT_FORWARD_WEBSOCKETS"] = PortForwardWebSockets ? "true" : "false";
        return Process.Start(info)!;
    }
}
