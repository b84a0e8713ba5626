namespace Kuber.Kubelet.Admission;

/// <summary>Why the node does not take a pod.</summary>
/// <param name="Reason">One word, such as <c>NodePorts</c> or <c>OutOfcpu</c>.</param>
/// <param name="Message">A sentence.</param>
internal sealed record PodRejection(string Reason, string Message);
