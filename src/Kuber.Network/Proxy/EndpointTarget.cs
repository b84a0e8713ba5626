namespace Kuber.Network.Proxy;

/// <summary>An address and port behind a service port.</summary>
/// <param name="Address">The pod's address.</param>
/// <param name="Port">The port.</param>
/// <param name="IsLocal">Whether it runs on this node.</param>
/// <param name="IsReady">Whether it takes new traffic.</param>
/// <param name="IsServing">Whether it still answers, though it may be terminating.</param>
public readonly record struct EndpointTarget(string Address, int Port, bool IsLocal, bool IsReady, bool IsServing);
