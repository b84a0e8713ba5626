using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Stats.Summary;

/// <summary>What went through the network: the default interface, and all.</summary>
[ApiMessage("")]
internal sealed partial record NetworkStats
{
    [Field(1, "time")]
    public Time? Time { get; init; }

    [Field(2, "name")]
    public string Name { get; init; } = "";

    [Field(3, "rxBytes")]
    public long? RxBytes { get; init; }

    [Field(4, "rxErrors")]
    public long? RxErrors { get; init; }

    [Field(5, "txBytes")]
    public long? TxBytes { get; init; }

    [Field(6, "txErrors")]
    public long? TxErrors { get; init; }

    [Field(7, "interfaces")]
    public ApiList<InterfaceStats> Interfaces { get; init; }
}
