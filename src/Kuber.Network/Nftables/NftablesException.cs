namespace Kuber.Network.Nftables;

/// <summary>A transaction was refused; the message is nft's.</summary>
public sealed class NftablesException(string message) : Exception(message);
