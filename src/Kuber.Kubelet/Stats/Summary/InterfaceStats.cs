using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Stats.Summary;

/// <summary>What went through a network interface.</summary>
[ApiMessage("")]
internal sealed partial record InterfaceStats
{
    [Field(1, "name")]
    public string Name { get; init; } = "";

    [Field(2, "rxBytes")]
    public long? RxBytes { get; init; }

    [Field(3, "rxErrors")]
    public long? RxErrors { get; init; }

    [Field(4, "txBytes")]
    public long? TxBytes { get; init; }

    [Field(5, "txErrors")]
    public long? TxErrors { get; init; }
}
