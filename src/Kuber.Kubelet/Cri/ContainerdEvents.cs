using System.Runtime.CompilerServices;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Machinery.Grpc;

namespace Kuber.Kubelet.Cri;

/// <summary>Container events of containerd's own service, for versions whose CRI has none (before 1.7).</summary>
internal static class ContainerdEvents
{
    private const string Method = "/containerd.services.events.v1.Events/Subscribe";
    /// <summary>Ids of containers and sandboxes of the CRI namespace whose task ended.</summary>
    public static async IAsyncEnumerable<string> SubscribeAsync(GrpcChannel channel, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new SubscribeRequest { Filters = ["namespace==k8s.io,topic==\"/tasks/exit\""] };
        await foreach (var message in channel.ServerStreamAsync(Method, ApiCodec.EncodeProtoBody(request), GrpcCallOptions.None, cancellationToken))
        {
            var envelope = ApiCodec.DecodeProtoBody<EventEnvelope>(message.Span);
            if (envelope.Event is not { } any)
            {
                continue;
            }

            // The end of an exec bears an id of its own.
            var exit = ApiCodec.DecodeProtoBody<TaskExit>(any.Value.Span);
            if (exit.Id == exit.ContainerId)
            {
                yield return exit.ContainerId;
            }
        }
    }
}
