namespace Kuber.Machinery.Pki;

/// <summary>The kind of a private key.</summary>
public enum KeyAlgorithm
{
    /// <summary>ECDSA on the curve P-256: made in well under a millisecond.</summary>
    EcdsaP256,

    /// <summary>RSA of 2048 bits: for clients that know nothing else; takes about a tenth of a second to make.</summary>
    Rsa2048,
}
