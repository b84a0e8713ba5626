using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ImageFsInfoRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ImageFsInfoRequest
{
}
