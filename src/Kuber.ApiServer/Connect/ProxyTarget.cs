namespace Kuber.ApiServer.Connect;

/// <summary>Where a proxy sends requests.</summary>
/// <param name="Address">Scheme, host and port.</param>
/// <param name="Http">Sends requests there.</param>
internal sealed record ProxyTarget(Uri Address, HttpMessageInvoker Http);
