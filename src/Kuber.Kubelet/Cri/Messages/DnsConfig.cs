using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>DnsConfig of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record DnsConfig
{
    [Field(1, "servers")]
    public ApiList<string> Servers { get; init; }

    [Field(2, "searches")]
    public ApiList<string> Searches { get; init; }

    [Field(3, "options")]
    public ApiList<string> Options { get; init; }
}
