namespace Kuber.Testing.Server;

/// <summary>Where a test server is reached: one line of JSON on the standard output of <c>kuber testserver</c>.</summary>
/// <param name="Endpoint">The API server, such as <c>https://127.0.0.1:41234</c>.</param>
/// <param name="Kubeconfig">The path of the administrator's kubeconfig.</param>
/// <param name="Control">Where the cluster is controlled, without a slash at its end.</param>
/// <param name="Pid">The process.</param>
public sealed record TestServerInfo(string Endpoint, string Kubeconfig, string Control, int Pid);
