using System.Diagnostics;

namespace Kuber.EndToEnd;

/// <summary>The verbs of stock kubectl that look into pods.</summary>
public sealed class KubectlTests : WorkspaceTest
{
    [FactOnCluster]
    public async Task Logs_follow_until_the_container_ends()
    {
        await Apply(Shell("count", "for i in 1 2 3 4 5; do echo line $i; sleep 0.2; done", podMore: "  restartPolicy: Never"));
        await Says("", "get", "pod", "count");
        await Machine.EventuallyAsync("the container to have started", async () => (await Field("pod", "count", ".status.containerStatuses[0].state") is var s && (s.Contains("running", StringComparison.Ordinal) || s.Contains("terminated", StringComparison.Ordinal)), s));
        Assert.Equal("line 1\nline 2\nline 3\nline 4\nline 5\n", await Kubectl("logs", "-f", "count"));
        Assert.Equal("line 5\n", await Kubectl("logs", "count", "--tail=1"));
        await Says("Completed", "get", "pod", "count");
    }

    [FactOnCluster]
    public async Task Exec_and_attach_carry_input_output_and_the_exit_code()
    {
        await Apply(Shell("shell", "while read line; do echo got $line; done", "    stdin: true"));
        await Ready("shell");
        Assert.Equal("hello\n", (await Machine.KubectlAsync("hello\n", ["-n", Namespace, "exec", "-i", "shell", "--", "cat"])).Output);
        Assert.Equal(7, (await TryKubectl("exec", "shell", "--", "sh", "-c", "exit 7")).Code);
        var tty = await Machine.RunAsync("script", ["-qec", $"kubectl --kubeconfig /etc/kubernetes/admin.conf -n {Namespace} exec -it shell -- tty", "/dev/null"]);
        Assert.Contains("/dev/pts/", tty.Output, StringComparison.Ordinal);
        using var attach = Process.Start(new ProcessStartInfo("kubectl", ["--kubeconfig", "/etc/kubernetes/admin.conf", "-n", Namespace, "attach", "-i", "shell"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await attach.StandardInput.WriteLineAsync("ping");
        await attach.StandardInput.FlushAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        Assert.Equal("got ping", await attach.StandardOutput.ReadLineAsync(limit.Token));
        attach.Kill();
    }

    [FactOnCluster]
    public async Task Ports_are_forwarded_and_files_copied()
    {
        await Apply(Shell("files", "mkdir /www; echo page >/www/index.html; exec httpd -f -p 8080 -h /www"));
        await Ready("files");
        using var forward = Process.Start(new ProcessStartInfo("kubectl", ["--kubeconfig", "/etc/kubernetes/admin.conf", "-n", Namespace, "port-forward", "pod/files", ":8080"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        var line = await forward.StandardOutput.ReadLineAsync(limit.Token) ?? await forward.StandardError.ReadToEndAsync(limit.Token);
        Assert.StartsWith("Forwarding from 127.0.0.1:", line, StringComparison.Ordinal);
        await WebPage.AnswersAsync("127.0.0.1:" + line["Forwarding from 127.0.0.1:".Length..].Split(' ')[0]);
        forward.Kill();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "copied");
        await Kubectl("cp", file, "files:/tmp/in");
        Assert.Equal("copied", await Kubectl("exec", "files", "--", "cat", "/tmp/in") is var text ? text.TrimEnd('\n') : "");
        await Kubectl("cp", "files:/www/index.html", file);
        Assert.Equal("page\n", await File.ReadAllTextAsync(file));
        File.Delete(file);
    }

    [FactOnCluster]
    public async Task A_pod_is_debugged_from_a_container_beside_and_from_a_copy()
    {
        await Apply(Shell("target", "exec sleep 1000"));
        await Ready("target");
        await Kubectl("debug", "target", "--image=busybox:1.36", "--container=look", "--target=main", "--profile=general", "--", "sh", "-c", "tr '\\0' ' ' </proc/1/cmdline");
        await Says("Completed", "get", "pod", "target", "-o", "jsonpath={.status.ephemeralContainerStatuses[0].state.terminated.reason}");
        Assert.Equal("sleep 1000 \n", await Kubectl("logs", "target", "-c", "look"));
        Assert.Equal("1/1", (await Kubectl("get", "pod", "target", "--no-headers")).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        await Kubectl("debug", "target", "--copy-to=copy", "--container=main", "--profile=general", "--", "sh", "-c", "echo copied; exec sleep 1000");
        await Ready("copy");
        Assert.Equal("copied\n", await Kubectl("logs", "copy"));
    }

    [FactOnCluster]
    public async Task Describe_explain_and_top_answer()
    {
        await Apply(Shell("top", "while :; do :; done", "    resources: {requests: {cpu: 50m, memory: 16Mi}, limits: {cpu: 100m, memory: 32Mi}}"));
        await Ready("top");
        var described = await Kubectl("describe", "pod", "top");
        Assert.Contains("Started", described, StringComparison.Ordinal);
        Assert.Contains("Scheduled", described, StringComparison.Ordinal);
        Assert.Contains("FIELD: containers", await Kubectl("explain", "pod.spec.containers"), StringComparison.Ordinal);
        await Says("top", "top", "pod");
        Assert.Contains("Mi", await Machine.KubectlOkAsync("top", "node"), StringComparison.Ordinal);
    }

    [FactOnCluster]
    public async Task Manifests_with_mistakes_are_refused_in_one_sentence()
    {
        var unknown = await Machine.KubectlAsync("apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec: {container: []}\n", ["-n", Namespace, "create", "-f", "-"]);
        Assert.Equal(1, unknown.Code);
        Assert.Contains("unknown field \"spec.container\"", unknown.Errors, StringComparison.Ordinal);
        var bad = await Machine.KubectlAsync("apiVersion: v1\nkind: [Pod\n", ["-n", Namespace, "create", "-f", "-"]);
        Assert.Equal(1, bad.Code);
        Assert.Contains("yaml", bad.Errors, StringComparison.OrdinalIgnoreCase);
    }
}
