namespace Kuber.Network.Nftables;

/// <summary>Runs nft commands. A text is one transaction: all of it takes effect, or nothing.</summary>
public interface INftables
{
    /// <summary>Runs the commands of a text as one transaction.</summary>
    /// <exception cref="NftablesException">The kernel or the parser refused it; nothing changed.</exception>
    void Run(string commands);
}
