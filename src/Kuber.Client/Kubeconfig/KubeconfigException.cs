namespace Kuber.Client.Kubeconfig;

/// <summary>A kubeconfig file cannot be used; the message is a sentence for people.</summary>
public sealed class KubeconfigException(string message, Exception? inner = null) : Exception(message, inner);
