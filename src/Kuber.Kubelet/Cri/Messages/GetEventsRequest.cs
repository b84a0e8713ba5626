using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>GetEventsRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record GetEventsRequest
{
}
