using System.Runtime.CompilerServices;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Machinery.Grpc;

namespace Kuber.Kubelet.Cri;

/// <summary>Container events of containerd's own service, for versions whose CRI has none (before 1.7).</summary>
internal static class ContainerdEvents
{
    private const string Method = "/containerd.services.events.v1.Events/Subscribe";
    private static readonly string[] Topics = ["/tasks/exit", "/tasks/start", "/tasks/oom", "/tasks/delete", "/containers/delete"];

    /// <summary>Ids of containers and sandboxes of the CRI namespace whose tasks changed.</summary>
    public static async IAsyncEnumerable<string> SubscribeAsync(GrpcChannel channel, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new SubscribeRequest { Filters = ["namespace==k8s.io,topic~=\"/tasks/(exit|start|oom|delete)\"", "namespace==k8s.io,topic==\"/containers/delete\""] };
        await foreach (var message in channel.ServerStreamAsync(Method, ApiCodec.EncodeProtoBody(request), GrpcCallOptions.None, cancellationToken))
        {
            var envelope = ApiCodec.DecodeProtoBody<EventEnvelope>(message.Span);
            if (Topics.Contains(envelope.Topic) && envelope.Event is { } any)
            {
                // The container's id is the first field of each of these events.
                yield return ApiCodec.DecodeProtoBody<TaskEvent>(any.Value.Span).ContainerId;
            }
        }
    }
}
