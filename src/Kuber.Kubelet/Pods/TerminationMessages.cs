using System.Text;
using Kuber.Api.Core.V1;
using Kuber.Kubelet.Logs;
using Kuber.Kubelet.Volumes;

namespace Kuber.Kubelet.Pods;

/// <summary>Reads what a container left as its last words: its message file, or the end of its log after a failure.</summary>
internal sealed class TerminationMessages(KubeletPaths paths, MountBuilder mounts)
{
    private const int MaxFileBytes = 4096;
    private const int MaxLogBytes = 2048;
    private const int MaxLogLines = 80;

    /// <summary>The message of a container that ended.</summary>
    public string Read(Pod pod, Container container, ObservedContainer observed)
    {
        var uid = pod.Metadata.Uid;
        var file = mounts.TerminationLog(uid, container.Name, observed.RestartCount);
        if (container.TerminationMessagePath.Length > 0 && File.Exists(file))
        {
            using var stream = File.OpenRead(file);
            var buffer = new byte[MaxFileBytes];
            var text = Encoding.UTF8.GetString(buffer, 0, stream.ReadAtLeast(buffer, MaxFileBytes, throwOnEndOfStream: false));
            if (text.Length > 0)
            {
                return text;
            }
        }

        if (container.TerminationMessagePolicy == "FallbackToLogsOnError" && observed.Status.ExitCode != 0)
        {
            var log = Path.Combine(paths.PodLogs(pod.Metadata.Namespace, pod.Metadata.Name, uid), KubeletPaths.ContainerLog(container.Name, observed.RestartCount));
            return LogTail.Read(log, MaxLogLines, MaxLogBytes);
        }

        return observed.Status.Message;
    }
}
