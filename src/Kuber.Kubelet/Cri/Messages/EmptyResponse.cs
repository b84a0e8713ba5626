using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>EmptyResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record EmptyResponse
{
}
